import {
  longestTokenDays,
  type Me,
  newTokenSchema,
  type Token,
  type TokenScope,
  tokenScopes,
  tokenScopeWords,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import notes from '../figure/notes.module.css';
import { WordTable } from '../figure/WordTable.tsx';
import { date, dateTime } from '../format.ts';
import { Asked } from './Asked.tsx';
import styles from './account.module.css';
import { Confirm } from './Confirm.tsx';
import { Choice, Field, Form } from './Form.tsx';
import { Once } from './Once.tsx';
import { makeToken, revokeToken, tokensQuery } from './requests.ts';

/** What a token made in this place may read. */
const scopesOf = ({ role, opened }: Me): readonly TokenScope[] =>
  tokenScopes.filter((scope) => (scope === 'clinic:read' ? role === 'director' : !opened));

const NewToken = ({ scopes, onMade }: { readonly scopes: readonly TokenScope[]; readonly onMade: () => unknown }) => {
  const [made, setMade] = useState<string | null>(null);
  return (
    <>
      <Form
        schema={newTokenSchema}
        read={({ days, ...rest }) => ({ ...rest, days: Number(days) })}
        send={makeToken}
        onDone={({ token }) => {
          setMade(token);
          onMade();
        }}
        submit={say('Make a token')}
        secondary
      >
        <Field name="name" label={say('Name')} hint={say('What it is for; up to 60 characters.')} maxLength={60} />
        <Choice
          name="scope"
          label={say('It may read')}
          options={scopes.map((scope) => [scope, tokenScopeWords[scope]])}
        />
        <Field
          name="days"
          label={say('Days until it ends')}
          type="number"
          min={1}
          max={longestTokenDays}
          defaultValue={30}
          hint={say`A whole number from 1 to ${longestTokenDays}.`}
        />
      </Form>
      {made === null ? null : (
        <Once title={say('Your new token')} text={made} what="token">
          {say('Copy it now: it is not shown again. Whoever has it reads what you read.')}
        </Once>
      )}
    </>
  );
};

const rowOf = (token: Token, refresh: () => unknown) => ({
  id: token.id,
  fields: [
    token.name,
    <>
      {tokenScopeWords[token.scope]}
      {token.clinic === null ? null : <span className={styles.under}>{token.clinic}</span>}
    </>,
    date(token.expiresAt),
    token.lastUsedAt === null ? 'never' : dateTime(token.lastUsedAt),
    <Confirm
      key="revoke"
      label={say('Revoke')}
      about={token.name}
      consequence={say('Scripts that use it stop working at once.')}
      action={() => revokeToken(token.id)}
      onDone={refresh}
    />,
  ],
});

/** Tokens by which scripts read what their owner may read. */
export const Tokens = ({ me }: { readonly me: Me }) => {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: tokensQuery.queryKey });
  const scopes = scopesOf(me);
  return (
    <div className={styles.column}>
      <p>
        {say('A script sends a token in place of a sign-in: ')}
        <code>Authorization: Bearer enth_…</code>
      </p>
      <Asked query={tokensQuery} loading={say('Loading your tokens …')}>
        {({ tokens }) =>
          tokens.length === 0 ? (
            <p className={notes.empty}>{say('You have no token in force.')}</p>
          ) : (
            <WordTable
              caption={say('Your tokens')}
              headings={[say('Name'), say('Reads'), say('Until'), say('Last used'), say('Action')]}
              rows={tokens.map((token) => rowOf(token, refresh))}
            />
          )
        }
      </Asked>
      {scopes.length === 0 ? (
        <p className={notes.empty}>
          {say('A clinic that was opened to you is not read by scripts. Switch to your own place to make a token.')}
        </p>
      ) : (
        <NewToken scopes={scopes} onMade={refresh} />
      )}
    </div>
  );
};
