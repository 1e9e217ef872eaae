/** What is known: at once by the bundled registers, and after the first frame by the user's own too. */
import { useEffect, useState } from 'preact/hooks';
import type { Knowledge } from '@/data/model/knowledge';
import { bundledKnowledge } from '@/data/store/bundledContext';

export function useKnowledge(): Knowledge {
  const [knowledge, setKnowledge] = useState(bundledKnowledge);
  useEffect(() => {
    void import('@/data/store/knownNow').then(async ({ knownNow }) => setKnowledge(await knownNow()));
  }, []);
  return knowledge;
}
