/** The card of a record: the same on a page and in the popup. */
import type { CardFact, CardModel } from '@/data/views/cardModel';
import { ExternalLink } from './ExternalLink';

interface RecordCardProps {
  model: CardModel;
  /** Id for the heading, which names the card for screen readers. */
  headingId: string;
  /** Opens the record in the register; left out where the card is shown in the register already. */
  onOpenRecord?: () => void;
}

export function RecordCard({ model, headingId, onOpenRecord }: RecordCardProps) {
  const {
    name,
    role,
    organisation,
    organisationSince,
    caution,
    asOf,
    dated = [],
    facts,
    view,
    guideline,
    source,
    otherSources,
    links,
  } = model;
  return (
    <div class={`card ${model.standing}`}>
      <h2 id={headingId}>{name}</h2>
      <p>{role}</p>
      {organisation && <p>{organisation}</p>}
      {organisationSince && <p class="since">{organisationSince}</p>}
      <p class="caution">{caution}</p>
      <dl>
        {[...dated, ...facts].map(({ label, value, note }) => (
          <div key={label + value}>
            <dt>{label}</dt>
            <dd>
              {value}
              {note && <span class="note">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {view && <Passage {...view} />}
      {guideline && <Passage {...guideline} />}
      <div class="more">
        <p class="note">{asOf}</p>
        <p class="note">
          {source.label}: {source.href ? <ExternalLink href={source.href} label={source.title} /> : source.title}
        </p>
        {otherSources?.map(({ title, href }) => (
          <p key={title} class="note">
            {source.label}: {href ? <ExternalLink href={href} label={title} /> : title}
          </p>
        ))}
      </div>
      <ul>
        {onOpenRecord && (
          <li>
            <button type="button" onClick={onOpenRecord}>
              {model.openRecord}
            </button>
          </li>
        )}
        {links.map((link) => (
          <li key={link.href}>
            <ExternalLink {...link} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Passage({ label, value, note }: CardFact) {
  return (
    <div class="more">
      <h3>{label}</h3>
      <p>{value}</p>
      {note && <p class="note">{note}</p>}
    </div>
  );
}
