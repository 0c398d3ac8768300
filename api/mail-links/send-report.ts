import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidInput, VekhaError } from '../../domain/errors.js';
import { noteEvidenceFile } from '../../store/evidence/files.js';
import { countLinkFiles, findLinkFiles } from '../../store/mail-links/link-files.js';
import type { LinkFile } from '../../store/mail-links/link-files.js';
import type { OpenLink } from '../../store/mail-links/read-link.js';
import { submit } from '../../store/submissions/submit.js';
import type { ServerDeps } from '../deps.js';
import { problemOf } from '../problems.js';
import { receiveForm } from '../uploads.js';
import type { ReceivedForm } from '../uploads.js';
import type { FieldError } from './fields-view.js';
import { authorOf, linkContext } from './link-author.js';
import { sendPage } from './page.js';
import { checkReport, readTexts } from './report-form.js';
import type { ReadyReport, ReportTexts } from './report-form.js';
import { emptyState, reportPage } from './report-page.js';

/** Files of one form, and of all forms sent through one link. */
const filesPerForm = 10;
const filesPerLink = 40;

/** Takes the form of a report: hands it in, or shows it again with what is wrong, its files kept. */
export async function sendReport(
  deps: ServerDeps,
  link: OpenLink,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = await receiveForm(request, deps.fileStore, filesPerForm);
  const typed = readTexts(form.texts);
  const { files, refusal } = await keepFiles(deps, link, form, typed);
  const checked = checkReport(typed, files, link);
  const wrong = 'errors' in checked ? checked.errors : [];
  const errors = refusal ? withRefusal(wrong, refusal) : wrong;
  if (!('report' in checked) || errors.length > 0)
    return showAgain(deps, link, path, reply, { typed, files, errors });
  try {
    const { id } = await handIn(deps, link, { typed, files, report: checked.report });
    return await reply.header('cache-control', 'no-store').redirect(`${path}/sent/${id}`, 303);
  } catch (error) {
    if (!(error instanceof VekhaError) || error.kind === 'unavailable') throw error;
    const status = problemOf(error).status;
    return showAgain(deps, link, path, reply, {
      typed,
      files,
      errors: [{ field: 'report', message: error.message }],
      status,
    });
  }
}

/** Files of this form and of earlier tries. New ones are noted at once: bytes that nobody knows of would be lost. */
async function keepFiles(
  { database, clock }: ServerDeps,
  link: OpenLink,
  form: ReceivedForm,
  { keptFiles }: ReportTexts,
): Promise<{ files: LinkFile[]; refusal: VekhaError | null }> {
  const kept = await findLinkFiles(database, link.id, keptFiles);
  const room = filesPerLink - (await countLinkFiles(database, link.id));
  const context = linkContext(link, authorOf(link, null), clock());
  const noted: LinkFile[] = [];
  for (const file of form.files.slice(0, Math.max(0, room))) {
    const { id, name, size, sha256 } = await noteEvidenceFile(database, context, file, link.id);
    noted.push({ id, name, size, sha256 });
  }
  const full = noted.length < form.files.length;
  return { files: [...kept, ...noted], refusal: full ? tooManyFiles() : form.refusal };
}

function tooManyFiles(): InvalidInput {
  return new InvalidInput(
    'too_many_files',
    'Через эту ссылку загружено слишком много файлов. Приложите ссылку на документ или войдите в «Веху».',
  );
}

/** A refused file is what is wrong with the field of files, and the only thing: that it is missing need not be said too. */
function withRefusal(errors: readonly FieldError[], refusal: VekhaError): FieldError[] {
  const others = errors.filter(({ field }) => field !== 'file');
  return [{ field: 'file', message: refusal.message }, ...others];
}

function handIn(
  { database, clock }: ServerDeps,
  link: OpenLink,
  { typed, files, report }: { typed: ReportTexts; files: readonly LinkFile[]; report: ReadyReport },
): Promise<{ id: string }> {
  const viewer = authorOf(link, report.author);
  const { form } = typed;
  const texts = JSON.stringify({ ...typed, form: '', keptFiles: [] });
  const content = { texts, files: files.map((file) => file.sha256) };
  const context = linkContext(link, viewer, clock(), { form, content });
  const { kind, note, evidence } = report;
  return submit(database, context, { assignmentId: link.task.assignmentId, kind, note, evidence, viewer });
}

function showAgain(
  { fileStore }: ServerDeps,
  link: OpenLink,
  path: string,
  reply: FastifyReply,
  shown: { typed: ReportTexts; files: readonly LinkFile[]; errors: readonly FieldError[]; status?: number },
): FastifyReply {
  const { typed, files, errors, status = 400 } = shown;
  const state = { ...emptyState(path, typed.form, fileStore.limitBytes), report: typed, files, errors };
  return sendPage(reply, status, reportPage(link, state));
}
