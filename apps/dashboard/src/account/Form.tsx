import { say, sayWritten } from '@enthesis/languages';
import { useMutation } from '@tanstack/react-query';
import {
  createContext,
  type FormEvent,
  type InputHTMLAttributes,
  type ReactNode,
  useContext,
  useId,
  useState,
} from 'react';
import type { z } from 'zod';
import { ApiError } from '../ask.ts';
import styles from './account.module.css';
import { Refusal } from './Refusal.tsx';

/** What is wrong with fields, by their names. */
type Faults = Readonly<Record<string, string>>;

const FaultsContext = createContext<Faults>({});

/** What the contract finds wrong with a field, as the end of a sentence. Only its own messages are for people. */
const wordsOf = ({ code, message }: z.core.$ZodIssue): string =>
  // A blank field is not sent, so what is of another type is what is not there.
  code === 'custom'
    ? sayWritten(message)
    : code === 'invalid_type'
      ? say('is missing')
      : say('is not in the expected form');

/** The first fault of each field. */
const faultsOf = (error: z.ZodError): Faults =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join('.'), wordsOf(issue)]));

/** What the API finds wrong with one of the fields of a form; null where the error is about something else. */
const faultOf = (error: unknown, fields: FormData): Faults | null => {
  if (!(error instanceof ApiError)) return null;
  const { parameter, detail } = error.problem;
  return parameter !== undefined && fields.has(parameter) ? { [parameter]: detail ?? say('is refused') } : null;
};

const focusFirst = (form: HTMLFormElement, faults: Faults): void => {
  const first = [...form.elements].find((element) => (element.getAttribute('name') ?? '') in faults);
  if (first instanceof HTMLElement) first.focus();
};

/**
 * A form whose body is one of the contract's: checked by the same schema here as there, sent, and refused in words at
 * the field that is at fault.
 */
export const Form = <Body, Result>({
  schema,
  also = {},
  read = (fields) => fields,
  send,
  onDone,
  submit,
  secondary = false,
  children,
}: {
  readonly schema: z.ZodType<Body>;
  /** What is sent beside the fields. */
  readonly also?: Readonly<Record<string, unknown>>;
  /** The body as its schema takes it, from what was typed; a blank field is not part of it. */
  readonly read?: (fields: Readonly<Record<string, string>>) => unknown;
  readonly send: (body: Body) => Promise<Result>;
  readonly onDone: (result: Result) => unknown;
  /** The words of the button. */
  readonly submit: string;
  readonly secondary?: boolean;
  readonly children?: ReactNode;
}) => {
  const [faults, setFaults] = useState<Faults>({});
  const { mutate, isPending, error, reset } = useMutation({ networkMode: 'always', mutationFn: send });
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const typed = [...fields].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    const parsed = schema.safeParse(read({ ...also, ...Object.fromEntries(typed) }));
    const refuse = (found: Faults) => {
      setFaults(found);
      focusFirst(form, found);
    };
    reset();
    if (!parsed.success) return refuse(faultsOf(parsed.error));
    setFaults({});
    mutate(parsed.data, {
      onSuccess: (result) => {
        form.reset();
        onDone(result);
      },
      onError: (failure) => refuse(faultOf(failure, fields) ?? {}),
    });
  };
  return (
    <FaultsContext value={faults}>
      <form className={styles.form} onSubmit={begin} noValidate>
        {children}
        {error === null || Object.keys(faults).length > 0 ? null : <Refusal error={error} />}
        <button type="submit" className={secondary ? styles.secondary : styles.primary} disabled={isPending}>
          {isPending ? say('One moment …') : submit}
        </button>
      </form>
    </FaultsContext>
  );
};

type Given = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'className' | 'id'>;

/** Label, field, hint and fault, tied together for whoever listens to them. */
const Labelled = ({
  name,
  label,
  hint,
  children,
}: {
  readonly name: string;
  readonly label: string;
  /** What belongs in the field. */
  readonly hint?: string | undefined;
  readonly children: (wiring: {
    id: string;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
  }) => ReactNode;
}) => {
  const id = useId();
  const fault = useContext(FaultsContext)[name];
  const described = fault !== undefined || hint !== undefined ? `${id}-about` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': described })}
      {fault === undefined ? (
        hint === undefined ? null : (
          <small id={described}>{hint}</small>
        )
      ) : (
        <small id={described} className={styles.fault} role="alert">
          {[sentence(label, fault), hint].join(' ')}
        </small>
      )}
    </div>
  );
};

/** The contract's words for a fault begin after the field's name, the API's stand by themselves. */
const sentence = (label: string, fault: string): string => (/^[a-z]/.test(fault) ? `${label} ${fault}.` : fault);

/** One line of text. */
export const Field = ({
  name,
  label,
  hint,
  ...given
}: Given & { readonly name: string; readonly label: string; readonly hint?: string }) => (
  <Labelled name={name} label={label} hint={hint}>
    {(wiring) => <input name={name} className={styles.input} {...given} {...wiring} />}
  </Labelled>
);

/** One of a list. */
export const Choice = ({
  name,
  label,
  hint,
  options,
  onChoose,
  initial,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: ReadonlyArray<readonly [value: string, label: string]>;
  readonly onChoose?: (value: string) => void;
  readonly initial?: string;
}) => (
  <Labelled name={name} label={label} hint={hint}>
    {(wiring) => (
      <select
        name={name}
        className={styles.input}
        defaultValue={initial}
        onChange={({ target }) => onChoose?.(target.value)}
        {...wiring}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    )}
  </Labelled>
);
