/** The card of a record: the same on a page and in the popup. What matters is seen at a glance; the rest opens below. */
import type {
  CardAccount,
  CardAccounts,
  CardAction,
  CardDetail,
  CardFigure,
  CardModel,
  CardSection,
} from '@/data/views/cardModel';
import { ExternalLink } from '../ExternalLink';
import { Icon } from '../Icon';
import { LevelMeter } from '../LevelMeter';
import { Seal } from '../Seal';

interface RecordCardProps {
  model: CardModel;
  /** Id for the heading, which names the card for screen readers. */
  headingId: string;
  /** Opens what one of its buttons opens; left out where the card is shown in the register already. */
  onOpen?: (opens: string) => void;
}

export function RecordCard({ model, headingId, onOpen }: RecordCardProps) {
  const {
    seal,
    name,
    role,
    organisation,
    organisationNow,
    figures,
    level,
    asOf,
    source,
    caution,
    isWarning,
    dated,
    accounts,
    more,
    sections,
    actions,
  } = model;
  const action = ({ label, value }: CardAction) => (
    <button type="button" onClick={() => onOpen?.(value)}>
      {label}
    </button>
  );
  return (
    <div class="card">
      <div class="who">
        <Seal {...model} text={seal} size="l" />
        <div>
          <h2 id={headingId}>{name}</h2>
          {role && <p>{role}</p>}
          {organisation && <p class="quiet">{organisation}</p>}
          {organisationNow && <p class="quiet">{organisationNow}</p>}
        </div>
      </div>
      {dated && <div class="dated">{dated.map(Detail)}</div>}
      {figures[0] && <dl>{figures.map(Figure)}</dl>}
      <p class="when">
        {level && <LevelMeter {...level} />}
        <span class="quiet">
          {asOf} · <ExternalLink href={source.href} label={source.title} />
        </span>
      </p>
      <p class={isWarning ? 'caution warning' : 'caution'}>{caution}</p>
      {accounts.map(Accounts)}
      <div class="below">
        <details>
          <summary>{more}</summary>
          {sections.map(Section)}
        </details>
        {onOpen && actions.map(action)}
      </div>
    </div>
  );
}

/** Seen as number over label. */
const Figure = ({ qualifier, value, label }: CardFigure) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {qualifier && <small>{qualifier} </small>}
      {value}
    </dd>
  </div>
);

const Accounts = ({ label, accounts }: CardAccounts) => (
  <ul>
    {label && <li class="quiet">{label}</li>}
    {accounts.map(Account)}
  </ul>
);

/** An icon that leads to the account; in words only what the icon does not tell. */
const Account = ({ icon, platform, title, text, remark, href, isProven }: CardAccount) => (
  <li>
    <a
      class={isProven ? 'account proven' : 'account'}
      title={title}
      {...(href && { href })}
      target="_blank"
      rel="noopener noreferrer"
    >
      {icon && <Icon path={icon} label={platform} />}
      {text && <span>{text}</span>}
      {remark && <small>{remark}</small>}
    </a>
  </li>
);

const Section = ({ heading, facts }: CardSection) => (
  <section>
    <h3>{heading}</h3>
    {facts.map(Detail)}
  </section>
);

const Detail = ({ label, value, note, href }: CardDetail) => (
  <p>
    {label && <span class="quiet">{label}: </span>}
    <ExternalLink href={href} label={value} />
    {note && <small>{note}</small>}
  </p>
);
