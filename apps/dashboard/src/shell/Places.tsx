import type { Me } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useMutation } from '@tanstack/react-query';
import { Refusal } from '../account/Refusal.tsx';
import { switchPlace } from '../account/requests.ts';
import { placeWords } from '../account/words.ts';
import styles from './Places.module.css';

/** Every place that somebody may act from, the present one marked; each other one a click away. */
export const Places = ({ me }: { readonly me: Me }) => {
  const change = useMutation({ networkMode: 'always', mutationFn: switchPlace });
  if (me.places.length < 2) {
    return (
      <p>
        {say('Signed in as ')}
        <strong>{placeWords(me)}</strong>
      </p>
    );
  }
  return (
    <div>
      <p>{say('Acting as')}</p>
      <ul className={styles.places} aria-label={say('Your places')}>
        {me.places.map((place) => (
          <li key={place.id}>
            {place.id === me.place ? (
              <strong aria-current="true">{placeWords(place)}</strong>
            ) : (
              <button type="button" disabled={change.isPending} onClick={() => change.mutate(place.id)}>
                <span className="unseen">{say('Switch to ')}</span>
                {placeWords(place)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {change.error === null ? null : <Refusal error={change.error} />}
    </div>
  );
};
