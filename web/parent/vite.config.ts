import { defineConfig, mergeConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { appConfig } from '../vite.shared';

const installable = VitePWA({
  registerType: 'autoUpdate',
  injectRegister: 'script-defer',
  manifest: {
    id: '/parent/',
    name: 'Plekje',
    short_name: 'Plekje',
    lang: 'nl',
    description: 'Afmelden, extra dagen, tegoed en facturen van de opvang.',
    start_url: '/parent/',
    scope: '/parent/',
    display: 'standalone',
    background_color: '#FBFAF7',
    theme_color: '#0B6B6B',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  },
  workbox: {
    // The shell only. What services answer is personal and stays out of the cache of the browser.
    globPatterns: ['**/*.{js,css,html,woff2,svg,png}'],
    navigateFallback: '/parent/index.html',
    navigateFallbackAllowlist: [/^\/parent\//],
  },
});

export default defineConfig(mergeConfig(appConfig('parent'), { plugins: [installable] }));
