import { styleNonce } from './app/nonce.js';
import './app/base.css';
import '@mantine/core/styles.layer.css';
import './app/tokens.css';
import './app/global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { watchForNewerEdition } from './app/newer-edition.js';
import { queryClient } from './app/query-client.js';
import { watchFollowedLinks } from './app/return-focus.js';
import { cssVariablesResolver, theme } from './app/theme.js';

watchForNewerEdition();
watchFollowedLinks();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <MantineProvider
    theme={theme}
    defaultColorScheme="auto"
    cssVariablesResolver={cssVariablesResolver}
    getStyleNonce={() => styleNonce}
  >
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </MantineProvider>,
);
