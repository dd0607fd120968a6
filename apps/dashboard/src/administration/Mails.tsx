import { say } from '@enthesis/languages';
import { useQuery } from '@tanstack/react-query';
import { Section } from '../account/Section.tsx';
import { dateTime } from '../format.ts';
import own from './administration.module.css';
import { mailsQuery } from './requests.ts';

/** Mails that this registry shows instead of sending them; nothing where it sends them or there are none. */
export const Mails = () => {
  const { data } = useQuery(mailsQuery);
  if (data === undefined || data.mails.length === 0) return null;
  return (
    <Section id="mails" title={say('Mails shown instead of sent')}>
      <p>{say('A setting for development: none of these has left this machine.')}</p>
      <ul>
        {data.mails.map(({ to, subject, text, at }) => (
          <li key={`${at} ${to}`} className={own.mail}>
            <details>
              <summary>{say`${subject}, to ${to}, ${dateTime(at)}`}</summary>
              <pre>{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
};
