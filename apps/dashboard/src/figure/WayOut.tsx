import { say } from '@enthesis/languages';
import { Link, useLocation, useSearch } from 'wouter';
import { signInHref } from '../address.ts';
import type { ApiError } from '../ask.ts';

/** Where to go instead of what the API refused, by kind of problem. */
export const WayOut = ({ error: { problem, waitSeconds } }: { readonly error: ApiError }) => {
  const [path] = useLocation();
  const search = useSearch();
  const { status } = problem;
  if (status === 401) return <Link href={signInHref(path, search)}>{say('Sign in, and come back here')}</Link>;
  if (status === 403)
    return (
      <p>
        {say('Whoever runs this registry gives roles. ')}
        <Link href="/">{say('Go to your start page')}</Link>
      </p>
    );
  if (status === 404 || status === 400) return <Link href={path}>{say('Show this page as it opens by default')}</Link>;
  if (status === 429)
    return (
      <p>{say`${waitSeconds === null ? say('Wait a little') : say`Wait ${waitSeconds} seconds`}, then try again.`}</p>
    );
  if (status >= 500)
    return (
      <p>
        {say('Nothing was changed. If it happens again, tell whoever runs this registry the number of the request.')}
      </p>
    );
  return null;
};
