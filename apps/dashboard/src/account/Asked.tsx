import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refusal } from './Refusal.tsx';

/** A list that is asked for: on its way, refused, or here. */
export const Asked = <Value, Key extends QueryKey>({
  query,
  loading,
  children,
}: {
  readonly query: UseQueryOptions<Value, Error, Value, Key>;
  readonly loading: string;
  readonly children: (value: Value) => ReactNode;
}) => {
  const { data, error, refetch } = useQuery(query);
  if (data !== undefined) return children(data);
  return error === null ? <p role="status">{loading}</p> : <Refusal error={error} retry={() => void refetch()} />;
};
