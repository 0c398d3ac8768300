import { useCallback, useEffect, useState } from 'react';
import { useMe } from '../client/me.js';
import { dropDraft, readDraft, watchDraft, writeDraft } from '../drafts/draft-store.js';
import { emptyReport, isEmptyReport, isReportDraft } from './report-draft.js';
import type { ReportDraft } from './report-draft.js';

/** The draft of one report: survives a reload, belongs to one person, is forgotten when sent. */
export function useReportDraft(name: string, task: { version: number; dueOn: string }) {
  const { accountId } = useMe();
  const key = `${accountId}.report.${name}`;
  const [draft, setDraft] = useState(() => readDraft(key, isReportDraft) ?? emptyReport(task));
  const { version, dueOn } = task;
  // What another tab has sent is not unsent here, and what it typed is not typed over.
  useEffect(
    () => watchDraft(key, () => setDraft(readDraft(key, isReportDraft) ?? emptyReport({ version, dueOn }))),
    [key, version, dueOn],
  );
  const change = useCallback(
    (next: ReportDraft) => {
      setDraft(next);
      if (isEmptyReport(next)) dropDraft(key);
      else writeDraft(key, next);
    },
    [key],
  );
  const forget = useCallback(() => {
    dropDraft(key);
    setDraft(emptyReport(task));
  }, [key, task]);
  return { draft, change, forget };
}
