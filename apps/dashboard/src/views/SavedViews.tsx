import { type Me, mostSavedViews, newSavedViewSchema, type SavedView } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import { Asked } from '../account/Asked.tsx';
import { Confirm } from '../account/Confirm.tsx';
import { Choice, Field, Form } from '../account/Form.tsx';
import notes from '../figure/notes.module.css';
import { WordTable } from '../figure/WordTable.tsx';
import { date } from '../format.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { removeView, savedViewsQuery, saveView } from './requests.ts';
import styles from './views.module.css';

const audiences = [
  ['own', say('Only you')],
  ['clinic', say("Your clinic's directors")],
] as const;

/** Saves the address of the page that is open, under a name. */
const SaveThis = ({ mayShare, onDone }: { readonly mayShare: boolean; readonly onDone: () => unknown }) => {
  const [path] = useLocation();
  const search = useSearch();
  return (
    <Form
      schema={newSavedViewSchema}
      also={{ address: `${path}${search === '' ? '' : `?${search}`}` }}
      read={({ audience, ...rest }) => ({ ...rest, shared: audience === 'clinic' })}
      send={saveView}
      onDone={onDone}
      submit={say('Save this page')}
      secondary
    >
      <Field
        name="name"
        label={say('Name of the page as it is now')}
        hint={say`Up to 60 characters, such as Knees at 6 months. At most ${mostSavedViews} are kept; a name there is gets the new page.`}
        maxLength={60}
      />
      {mayShare ? <Choice name="audience" label={say('Who finds it')} options={audiences} /> : null}
    </Form>
  );
};

/** Whose view it is, as far as the reader needs to know. */
const whose = ({ own, shared, by }: SavedView): string => {
  if (!own) return by ?? say('a colleague');
  return shared ? say('you, shared') : 'you';
};

/** Saved views: the ways back, and a name for the page that is open. They keep the choice; figures are as of today. */
export const SavedViews = ({ me, onClose }: { readonly me: Me; readonly onClose: () => void }) => {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: savedViewsQuery.queryKey });
  return (
    <Dialog title={say('Saved views')} onClose={onClose}>
      <div className={styles.views}>
        <Asked query={savedViewsQuery} loading={say('Loading saved views …')}>
          {({ views }) =>
            views.length === 0 ? (
              <p className={notes.empty}>
                {say(
                  'No views are saved yet. A view keeps the page and everything chosen on it; its figures are always those of today.',
                )}
              </p>
            ) : (
              <WordTable
                caption={say('Saved views')}
                headings={[say('View'), say('By'), say('Saved'), say('Action')]}
                rows={views.map((view) => ({
                  id: view.id,
                  fields: [
                    <Link key="to" href={view.address} onClick={onClose}>
                      {view.name}
                    </Link>,
                    whose(view),
                    date(view.savedAt),
                    view.own ? (
                      <Confirm
                        key="remove"
                        label={say('Remove')}
                        about={view.name}
                        consequence={
                          view.shared ? say('Nobody at your clinic finds it any more.') : say('Only the name goes.')
                        }
                        action={() => removeView(view.id)}
                        onDone={refresh}
                      />
                    ) : null,
                  ],
                }))}
              />
            )
          }
        </Asked>
        <SaveThis mayShare={me.role === 'director'} onDone={refresh} />
      </div>
    </Dialog>
  );
};
