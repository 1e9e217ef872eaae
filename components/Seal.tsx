/** The seal of a record: the picture that stands for it wherever its name does. */

interface SealProps {
  /** Of `sealText`, or of `domainSeal`. */
  text: string;
  standing: 'current' | 'historic' | 'ended' | 'domain';
  /** Whether it is the word of a register of the user's own. */
  isOwn?: boolean | undefined;
  size?: 's' | 'm' | 'l';
}

/** Says nothing that is not said beside it, so a screen reader passes it by. */
export const Seal = ({ text, standing, isOwn, size = 'm' }: SealProps) => (
  <span class={`seal ${standing} ${size}${text.length > 3 ? ' long' : ''}${isOwn ? ' own' : ''}`} aria-hidden="true">
    {text}
  </span>
);
