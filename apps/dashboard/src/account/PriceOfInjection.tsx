import { priceSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { money } from '../format.ts';
import { Asked } from './Asked.tsx';
import styles from './account.module.css';
import { Confirm } from './Confirm.tsx';
import { Field, Form } from './Form.tsx';
import { priceQuery, removePrice, setPrice } from './price.ts';
import { Section } from './Section.tsx';

/** What is typed, with the price as a number; what is no number stays as it is, to be refused in words. */
const read = ({ perInjection, currency, ...others }: Readonly<Record<string, string>>) => ({
  ...others,
  ...(perInjection === undefined ? {} : { perInjection: Number(perInjection.replace(',', '.')) }),
  ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
});

/** Where a director says what the clinic asks for an injection, from which the cost of a course is told. */
export const PriceOfInjection = () => {
  const client = useQueryClient();
  // Figures are told in another price from now on.
  const refresh = () => client.invalidateQueries();
  return (
    <Section id="price" title={say('Price of an injection')}>
      <Asked query={priceQuery} loading={say('Loading the price …')}>
        {({ price }) => (
          <div className={styles.column}>
            <p>
              {say`${
                price === null
                  ? say('No price is set, so that no cost of a course is given.')
                  : say`This clinic asks ${money(price.perInjection, price.currency)} for an injection.`
              } A session holds several injections: the cost of a course is that of all its injections.`}
            </p>
            <Form
              schema={priceSchema}
              read={read}
              send={setPrice}
              onDone={refresh}
              submit={price === null ? say('Set the price') : say('Change the price')}
              secondary
            >
              <Field name="perInjection" label={say('Price of one injection')} inputMode="decimal" autoComplete="off" />
              <Field
                name="currency"
                label={say('Currency')}
                defaultValue={price?.currency ?? ''}
                autoComplete="off"
                maxLength={3}
                hint={say('Its code, such as USD or EUR.')}
              />
            </Form>
            {price === null ? null : (
              <Confirm
                label={say('Remove the price')}
                consequence={say('No cost of a course is given then, until a price is set again.')}
                action={removePrice}
                onDone={refresh}
              />
            )}
          </div>
        )}
      </Asked>
    </Section>
  );
};
