/** Episodes by what those of one person have in common, so that a corrected one is held against its like alone. */
export const episodeTraits = `
create index episode_traits on intake.episode (clinic_id, condition, side, sex, age_band, year);
`;
