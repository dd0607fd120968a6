import { say } from '@enthesis/languages';
import { useMutation } from '@tanstack/react-query';
import styles from './account.module.css';
import { Refusal } from './Refusal.tsx';
import { signInByService } from './requests.ts';

/** Clinics' own sign-in services, where there are any. */
export const Services = ({
  providers,
  invitation,
}: {
  readonly providers: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  readonly invitation?: string;
}) => {
  const leave = useMutation({
    networkMode: 'always',
    mutationFn: (provider: string) => signInByService(provider, invitation),
  });
  if (providers.length === 0) return null;
  return (
    <>
      <p className={styles.separated}>{say('or')}</p>
      <div className={styles.actions}>
        {providers.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={styles.secondary}
            disabled={leave.isPending}
            onClick={() => leave.mutate(id)}
          >
            {label}
          </button>
        ))}
      </div>
      {leave.error === null ? null : <Refusal error={leave.error} />}
    </>
  );
};
