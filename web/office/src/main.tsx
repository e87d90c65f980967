import '@fontsource/inter/latin-400.css';
import '@fontsource/inter/latin-600.css';
import '@shared/theme/mantine.css';
import './tokens.css';
import '@shared/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTexts } from '@shared/language/language';
import { App } from './App';
import { officeTexts } from './texts';

await startTexts(officeTexts);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
