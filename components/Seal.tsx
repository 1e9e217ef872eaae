/** The seal of a record: the picture that stands for it wherever its name does. */

interface SealProps {
  /** Of `sealText`, or of `domainSeal`. */
  text: string;
  standing: 'current' | 'historic' | 'ended' | 'domain';
  size?: 's' | 'm' | 'l';
}

/** Says nothing that is not said beside it, so a screen reader passes it by. */
export const Seal = ({ text, standing, size = 'm' }: SealProps) => (
  <span class={`seal ${standing} ${size}${text.length > 3 ? ' long' : ''}`} aria-hidden="true">
    {text}
  </span>
);
