/** A count on several days, as a line; the numbers stand below it. */
import type { CountSeries } from '@/data/views/record';

/** In the units of the drawing, with room for the dots. */
const [width, height, margin] = [300, 60, 6];

export function CountChart({ series: { label, points } }: { series: CountSeries }) {
  const days = points.map(({ day }) => Date.parse(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(1, ...points.map(({ value }) => value));
  const placed = points.map((point) => ({
    ...point,
    x: margin + ((Date.parse(point.day) - first) / (last - first)) * (width - 2 * margin),
    y: height - margin - (point.value / most) * (height - 2 * margin),
  }));
  return (
    <figure class="countChart">
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <polyline points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {placed.map(({ day, x, y }) => (
          <circle key={day} cx={x} cy={y} r="3" />
        ))}
      </svg>
      <ul>
        {points.map(({ day, date, text }) => (
          <li key={day}>
            <b>{text}</b> <span class="quiet">{date}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
