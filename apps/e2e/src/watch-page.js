// Runs in a page before its own scripts: writes down what the browser tells of the page's speed.
const seen = { largestPaintMs: 0, layoutShift: 0, interactionMs: 0 };
window.seen = seen;
/** @type {(type: string, read: (entry: any) => void, more?: object) => void} */
const observe = (type, read, more = {}) =>
  new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true, ...more });
observe('largest-contentful-paint', ({ startTime }) => {
  seen.largestPaintMs = Number(startTime);
});
observe('layout-shift', ({ value, hadRecentInput }) => {
  if (!hadRecentInput) seen.layoutShift += Number(value);
});
observe(
  'event',
  ({ duration }) => {
    seen.interactionMs = Math.max(seen.interactionMs, duration);
  },
  { durationThreshold: 16 },
);
