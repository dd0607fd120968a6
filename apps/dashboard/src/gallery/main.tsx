import '../strict.ts';
import '../styles.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { makeClient, sendJson } from '../ask.ts';
import { cssVariables, theme } from '../theme.ts';
import { Gallery } from './Gallery.tsx';
import { alsoOf, answerIn, clinicOf, type State, states } from './states.ts';

// For development only: `vite` serves it as /gallery.html beside a server of the demonstration, the bundle leaves it out.

const isState = (name: string): name is State => name in states;
const named = new URLSearchParams(window.location.search).get('state') ?? 'filled';
const state: State = isState(named) ? named : 'filled';

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no #root');

await sendJson('POST', '/api/v1/demo/sign-in', {
  role: 'director',
  clinic: clinicOf(state),
  also: alsoOf(state),
});

const ask = window.fetch.bind(window);
const asked = new Map<string, number>();
window.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : `${input}`;
  if (!/\/api\/v1\/(?:clinic|own|network)\/(?!notes)/.test(address)) return ask(input, init);
  const times = asked.get(address) ?? 0;
  asked.set(address, times + 1);
  return answerIn(state, times, () => ask(input, init));
};

createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <QueryClientProvider client={makeClient()}>
      <Suspense fallback={null}>
        <Gallery state={state} />
      </Suspense>
    </QueryClientProvider>
  </MantineProvider>,
);
