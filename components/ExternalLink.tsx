/** A link that opens in a new tab and tells the other site nothing about the page it was on; without an address, plain text. */
export function ExternalLink({ href, label }: { href: string | undefined; label: string }) {
  return (
    <a {...(href && { href })} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  );
}
