/** A line of a plot: one point a size. */
export interface Series {
  readonly name: string;
  readonly points: ReadonlyArray<readonly [courses: number, milliseconds: number]>;
}

const [width, height] = [640, 360];
const margin = { left: 92, right: 190, top: 40, bottom: 45 };
const colours = ['#1c7ed6', '#2b8a3e', '#c2255c', '#862e9c'];

const decades = (values: readonly number[]): readonly number[] => {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
};

const label = (decade: number): string =>
  decade < 0 ? (10 ** decade).toFixed(-decade) : (10 ** decade).toLocaleString('en-US');

const timeLabel = (decade: number): string => (decade < 3 ? `${label(decade)} ms` : `${label(decade - 3)} s`);

/** Times by courses, both axes in powers of ten, as an SVG of its own. */
export const plotOf = (title: string, series: readonly Series[]): string => {
  const all = series.flatMap(({ points }) => points);
  const across = decades(all.map(([courses]) => courses));
  const up = decades(all.map(([, milliseconds]) => milliseconds));
  const place = (value: number, on: readonly number[], from: number, to: number) =>
    from + ((Math.log10(value) - (on[0] ?? 0)) / Math.max(1, on.length - 1)) * (to - from);
  const x = (courses: number) => place(courses, across, margin.left, width - margin.right);
  const y = (milliseconds: number) => place(milliseconds, up, height - margin.bottom, margin.top);
  const grid = [
    ...across.map(
      (decade) =>
        `<line x1="${x(10 ** decade)}" x2="${x(10 ** decade)}" y1="${margin.top}" y2="${height - margin.bottom}"/>` +
        `<text x="${x(10 ** decade)}" y="${height - margin.bottom + 18}" text-anchor="middle">${label(decade)}</text>`,
    ),
    ...up.map(
      (decade) =>
        `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y(10 ** decade)}" y2="${y(10 ** decade)}"/>` +
        `<text x="${margin.left - 8}" y="${y(10 ** decade) + 4}" text-anchor="end">${timeLabel(decade)}</text>`,
    ),
  ];
  const lines = series.map(({ name, points }, which) => {
    const at = points.map(([courses, milliseconds]) => [x(courses).toFixed(1), y(milliseconds).toFixed(1)] as const);
    const [endX = '0', endY = '0'] = at.at(-1) ?? [];
    const colour = colours[which % colours.length];
    const dots = at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}" stroke="none"/>`);
    return (
      `<polyline points="${at.map((point) => point.join()).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>` +
      `${dots.join('')}<text x="${Number(endX) + 8}" y="${Number(endY) + 4}" fill="${colour}">${name}</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">\n` +
    `<title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/>\n` +
    `<text x="${margin.left}" y="22" font-size="14">${title}</text>\n` +
    `<text x="${(margin.left + width - margin.right) / 2}" y="${height - 8}" text-anchor="middle">courses</text>\n` +
    `<g stroke="#dee2e6" fill="#495057">${grid.join('\n').replaceAll('<text ', '<text stroke="none" ')}</g>\n${lines.join('\n')}\n</svg>\n`
  );
};
