import {
  definitionOf,
  horizons,
  isPaired,
  modelWords,
  type ParameterName,
  parameters,
  type Selection,
  valuesOf,
  wordsOf,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Choices } from '../address.ts';
import { useVocabulary } from '../ask.ts';
import { prose } from '../format.ts';
import { ChevronIcon } from '../shell/icons.tsx';
import { ChoiceMenu, OnDemand } from '../shell/OnDemand.tsx';
import { optionsFor, switchMeasure } from './choices.ts';
import styles from './Filters.module.css';

interface Props {
  readonly choices: Choices;
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}

/** What an option means, where its label does not say it all. */
const explain = (name: ParameterName, id: string): string | null => {
  if (name === 'definition') return prose(definitionOf(id as NonNullable<Selection['definition']>).rule);
  if (name === 'model') return prose(modelWords[id as Selection['model']]);
  const horizon = name === 'horizon' ? horizons.find((row) => row.id === id) : undefined;
  return horizon === undefined ? null : say`day ${horizon.opens} to ${horizon.closes} after the first session`;
};

/** The words of a value behind its label: "Baseline at least 3 of 10", not "Baseline baseline at least ...". */
const withoutLabel = (label: string, words: string): string =>
  words.startsWith(`${label.toLowerCase()} `) ? words.slice(label.length + 1) : words;

/** One parameter as a chip that says its value and opens its list. */
export const Chip = ({ choices, selection, choose, name }: Props & { readonly name: ParameterName }) => {
  const vocabulary = useVocabulary();
  const parameter = parameters[name];
  const [value = ''] = valuesOf(selection, name);
  return (
    <OnDemand
      target={
        <button type="button" className={styles.chip} data-parameter={name}>
          <span className={styles.label}>{parameter.label}</span>
          <strong>{prose(withoutLabel(parameter.label, wordsOf(vocabulary, parameter, value)))}</strong>
          <ChevronIcon />
        </button>
      }
      opened={(target) => (
        <ChoiceMenu
          target={target}
          description={parameter.description}
          value={value}
          items={optionsFor(choices, vocabulary, selection, name).map(({ id, label, selection: next }) => ({
            id,
            label: (
              <>
                {prose(label)}
                <span className={styles.explain}>{explain(name, id)}</span>
              </>
            ),
            choose: next === null ? null : () => choose(next),
          }))}
        />
      )}
    />
  );
};

/** Parameters with a chip of their own; the others are chosen beside the figure they are about. */
const asChips: readonly ParameterName[] = ['definition', 'horizon', 'floor', 'model'];

/** Pain or function; a definition that takes both at once leaves no choice. */
export const MeasureSwitch = ({ choices, selection, choose }: Props) => {
  const vocabulary = useVocabulary();
  const [measure = ''] = valuesOf(selection, 'measure');
  const data = parameters.measure.allowed(vocabulary).map(({ id, label }) => ({ value: id, label }));
  return (
    <SegmentedControl
      aria-label={parameters.measure.label}
      size="sm"
      data={data}
      disabled={isPaired(selection.definition)}
      value={measure}
      onChange={(id) => choose(switchMeasure(choices, vocabulary, selection, id))}
    />
  );
};

/**
 * The page's parameters: the measure in place, the others as chips that say their value and open their list. A page whose
 * figures show all measures has the switch elsewhere.
 */
export const Filters = ({
  children,
  measureElsewhere = false,
  ...props
}: Props & { readonly children?: ReactNode; readonly measureElsewhere?: boolean }) => (
  <div className={styles.filters}>
    {measureElsewhere ? null : <MeasureSwitch {...props} />}
    {props.choices.parameters
      .filter((name) => asChips.includes(name))
      .map((name) => (
        <Chip key={name} {...props} name={name} />
      ))}
    {children}
    {isPaired(props.selection.definition) ? (
      <p className={styles.why}>{say('This definition takes pain and function at once.')}</p>
    ) : null}
  </div>
);
