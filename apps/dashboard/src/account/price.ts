import { apiBase, clinicPriceSchema, type Price } from '@enthesis/contract';
import { queryOptions } from '@tanstack/react-query';
import { read, send, sendJson } from '../ask.ts';

const path = `${apiBase}/clinic/price`;

/** What the clinic asks for an injection. */
export const priceQuery = queryOptions({
  queryKey: [path],
  queryFn: ({ signal }) => read(path, clinicPriceSchema, signal),
});

export const setPrice = async (price: Price): Promise<void> => {
  await sendJson('PUT', path, price);
};

export const removePrice = async (): Promise<void> => {
  await send(path, { method: 'DELETE' });
};
