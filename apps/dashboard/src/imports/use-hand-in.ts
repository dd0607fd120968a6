import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Folder, rowsIn } from './folder.ts';
import { keepSent } from './in-hand.ts';
import { type How, handIn } from './requests.ts';

/** Whether an error only says that somebody pressed Cancel. */
export const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Hands a folder in and leads to the page of its job; the files stay at hand there. */
export const useHandIn = () => {
  const [, navigate] = useLocation();
  const [sent, setSent] = useState(0);
  const controller = useRef<AbortController>(null);
  const mutation = useMutation({
    // A network that is gone is said, not waited for.
    networkMode: 'always',
    mutationFn: async ({ folder, how }: { readonly folder: Folder; readonly how: How }) => {
      controller.current = new AbortController();
      setSent(0);
      const rows = await rowsIn(folder);
      const { signal } = controller.current;
      const id = await handIn(folder, how, { onSent: setSent, signal });
      keepSent(id, { folder, rows });
      return id;
    },
    onSuccess: (id) => navigate(`/imports/${id}`),
  });
  return { ...mutation, sent, cancel: () => controller.current?.abort() };
};
