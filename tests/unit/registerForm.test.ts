/** The form of a register, as it is published: its JSON Schema, and the examples of its page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRegisterData, faultText } from '@/data/model/readChecked';
import { registerForm, registerFormFile } from '@/scripts/registerForm';

describe('the form of a register', () => {
  it('is published as it is checked', () => {
    expect(readFileSync(registerFormFile, 'utf8'), 'npm run register -- schema writes it anew').toBe(registerForm());
  });

  const examples = [...readFileSync('docs/register/README.md', 'utf8').matchAll(/```json\n(.*?)```/gs)].map(
    ([, json = '']) => json,
  );

  it.each(examples)('is that of the example %#', (json) => {
    const checked = checkRegisterData(JSON.parse(json));
    expect('faults' in checked ? checked.faults.map(faultText) : []).toEqual([]);
  });

  it('has examples', () => expect(examples).toHaveLength(2));

  it('refuses a newer one with a sentence that says what to do', () => {
    const checked = checkRegisterData({ form: 3 });
    expect('faults' in checked ? checked.faults.map(faultText) : []).toContainEqual(
      'form: form 3 is of a newer version of Ambtsbadge than this one, which reads forms up to 2: update it',
    );
  });
});
