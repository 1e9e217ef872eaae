/**
 * The frame that finds out where an address leads to which forwards. Its policy has the browser itself stop before anything is
 * asked of another origin. See docs/design/subscriptions.md.
 */
import { askFor } from '@/data/store/askRegister';
import { forwardAddress, tellForward } from '@/data/store/forwards';

const address = forwardAddress(location.hash);
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = `connect-src ${new URL(address).origin}`;
document.head.append(policy);

const enough = new AbortController();
try {
  const { url } = await askFor({ address }, 'follow', enough.signal);
  tellForward({ address, to: url });
} catch {
  tellForward({ address });
}
// Only the way there is of use, not what is at its end.
enough.abort();
