/** The schema of policies, which Chrome checks them with. Made of the same list as our own check. */
import { type PolicyField, policyFields } from '../data/model/policy.ts';

/** The file within the extension. */
export const policySchemaFile = 'policy-schema.json';

/** What each field does, for who writes a policy: in the schema and, word for word, in its page of documentation. */
export const policyTexts: Record<PolicyField, string> = {
  registers: 'Addresses (https) of registers that are followed',
  badge: 'Badges with office and organisation, or short ones',
  marks: 'Whether names in running text get a small mark',
  language: 'Language of badges and pages; auto follows the browser',
  theme: 'Colours of the extension’s own pages; auto follows the system',
  reminder: 'Whether the popup has a reminder of the day',
  sitesOn: 'Ids of sites that cannot be switched off',
  sitesOff: 'Ids of sites that cannot be switched on',
  hosts: 'Other Mastodon servers, and pages on which links are marked, as host names',
  welcome: 'Whether the welcome opens after the installation',
  rule: 'A rule of the organisation’s own, shown above the others; at most 600 characters',
  contact: 'Whom to ask; at most 600 characters',
  contactAddress: 'An address (https) that the contact is a link to',
};

const formOf = (field: PolicyField): object => {
  const form = policyFields[field];
  switch (form.kind) {
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: form.choices };
    case 'text':
    case 'address':
      return { type: 'string' };
    case 'names':
    case 'addresses':
      return { type: 'array', items: { type: 'string' } };
  }
};

/** All that browsers understand of it: Chrome refuses schemas with more. */
export const policySchema = (): object => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.keys(policyFields)
      .filter((field): field is PolicyField => field in policyFields)
      .map((field) => [field, { description: policyTexts[field], ...formOf(field) }]),
  ),
});
