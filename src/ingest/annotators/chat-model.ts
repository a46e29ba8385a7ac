/**
 * A language model as annotator, behind any endpoint that speaks OpenAI's chat completions: the draft goes in with the
 * task, notes come out (chat-answer.ts). The model is asked for printed words, never for offsets, which it cannot count.
 */
import { NewsGraphError } from '../../errors'
import type { ArticleDraft } from '../../read/article-draft'
import { notesOfAnswer } from './chat-answer'
import { ANSWER_SCHEMA, checkAnswer } from './chat-schema'
import type { OwnAnnotator } from './own-annotator'
import { postJson } from './post-json'

export interface ChatModel {
  /** Without /chat/completions. */
  url: string
  model: string
  key: string | undefined
}

const TASK = `You annotate a news article: who is named in it, and who says what. Answer with one JSON object of this JSON
Schema and nothing else:
${JSON.stringify(ANSWER_SCHEMA)}
All words are copied from the article letter by letter, never changed, shortened or translated. A statement is what a
person or body said, wrote or told according to the article: quoted (without the quotation marks) or reported (without
the reporting verb); where the attribution interrupts it, its pieces are several words. A speaker's words are as printed
beside the statement ("he", "the minister"); its entity is the full name of who is meant, or null where the article
does not say. Leave out whatever the article does not print.`

const question = ({ model }: ChatModel, { headline, body, publishedAt }: ArticleDraft) => ({
  model,
  temperature: 0,
  response_format: { type: 'json_object' },
  messages: [
    { role: 'system', content: TASK },
    { role: 'user', content: JSON.stringify({ headline, publishedAt, body }) },
  ],
})

/** @throws NewsGraphError ANNOTATOR_FAILED for an answer that holds no message, or no JSON in it */
function messageOf(completion: unknown, { model }: ChatModel): unknown {
  const { choices } = (completion ?? {}) as { choices?: { message?: { content?: unknown } }[] }
  const content = Array.isArray(choices) ? choices[0]?.message?.content : undefined
  if (typeof content !== 'string')
    throw new NewsGraphError('ANNOTATOR_FAILED', `the model ${model} must answer with choices[0].message.content`)
  try {
    return JSON.parse(content)
  } catch (cause) {
    const begin = content.slice(0, 40)
    throw new NewsGraphError(
      'ANNOTATOR_FAILED',
      `the model ${model} must answer with JSON, but began "${begin}"`,
      {},
      { cause },
    )
  }
}

export const askChatModel =
  (chat: ChatModel): OwnAnnotator =>
  async (draft) => {
    const completion = await postJson(`${chat.url}/chat/completions`, chat.key, question(chat, draft))
    const answer = checkAnswer(chat.model, messageOf(completion, chat))
    return notesOfAnswer(draft, answer, (message) =>
      process.emitWarning(`the model ${chat.model}: ${message}`, 'AnnotatorWarning'),
    )
  }
