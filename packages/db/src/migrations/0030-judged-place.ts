/** What outcomes are put together by, as a text while they are counted and as these columns again behind it. */
export const judgedPlace = `
create type rollup.judged_place as (
  clinic_id        integer,
  instrument       text,
  first_by_percent boolean,
  first_by_mcid    boolean,
  first_by_either  boolean,
  first_by_pass    boolean,
  baseline_class   smallint,
  condition        text,
  sessions         smallint,
  ongoing          boolean,
  lower_is_better  boolean
);
`;
