import './strict.ts';
import './styles.ts';
import { readersLanguage } from '@enthesis/languages';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { atHand, makeClient } from './ask.ts';
import { App, isBehindSignIn } from './routes.tsx';
import { cssVariables, theme } from './theme.ts';

document.documentElement.lang = readersLanguage();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const client = makeClient();
if (isBehindSignIn(window.location.pathname)) await atHand(client);
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
