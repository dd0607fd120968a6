import { priceSchema } from '@enthesis/contract';
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
    <Section id="price" title="Price of an injection">
      <Asked query={priceQuery} loading="Loading the price …">
        {({ price }) => (
          <div className={styles.column}>
            <p>
              {price === null
                ? 'No price is set, so that no cost of a course is given.'
                : `This clinic asks ${money(price.perInjection, price.currency)} for an injection.`}{' '}
              A session holds several injections: the cost of a course is that of all its injections.
            </p>
            <Form
              schema={priceSchema}
              read={read}
              send={setPrice}
              onDone={refresh}
              submit={price === null ? 'Set the price' : 'Change the price'}
              secondary
            >
              <Field name="perInjection" label="Price of one injection" inputMode="decimal" autoComplete="off" />
              <Field
                name="currency"
                label="Currency"
                defaultValue={price?.currency ?? ''}
                autoComplete="off"
                maxLength={3}
                hint="Its code, such as USD or EUR."
              />
            </Form>
            {price === null ? null : (
              <Confirm
                label="Remove the price"
                consequence="No cost of a course is given then, until a price is set again."
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
