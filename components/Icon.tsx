/** An icon of Tabler: `import search from 'icon:search'`, then `<Icon path={search} />`. */

interface IconProps {
  path: string;
  /** What it is called; left out where words beside it say so. */
  label?: string | undefined;
}

export function Icon({ path, label }: IconProps) {
  const drawing = { class: 'icon', viewBox: '0 0 24 24', children: <path d={path} /> };
  return label ? <svg {...drawing} role="img" aria-label={label} /> : <svg {...drawing} aria-hidden="true" />;
}
