import type { Metadata } from 'next';
import { Article } from '../article';

export const metadata: Metadata = {
  title: 'Privacy in plain words',
  description:
    'What is kept of a recording and for how long, who sees it, that nobody can play it, and how to have all of it erased.',
  alternates: { canonical: '/privacy' },
};

export default function PrivacyPage() {
  return (
    <Article
      title="Privacy in plain words"
      lead="An interview is a private conversation between people. This is what happens to its recording."
    >
      <h2>What is kept</h2>
      <ul>
        <li>The recording that you send, for as many days as you set under Account. Then it is removed.</li>
        <li>The transcript and what was measured from it, until you delete the interview.</li>
        <li>What you enter: company, job title, notes, job description.</li>
        <li>
          What you state before an upload: where the people in the recording were, whether everybody agreed,
          and that you may have it; with the time, and the version of the rules that you were shown. It is
          proof that you were asked, so it outlasts the interview and goes with your account.
        </li>
        <li>Your email address and name, to sign you in and to write to you.</li>
      </ul>
      <h2>Who can hear the recording</h2>
      <p>
        Nobody. There is no player and no download, for you, for us or for anybody with access to these pages.
        The recording is read by the programs that turn it into words and figures, and by nothing else.
      </p>
      <h2>The other person in the room</h2>
      <p>
        In many places everybody must agree to being recorded. Ask before you record, and send only what you
        may. The interviewer is not scored: their words count only to understand what you were asked.
      </p>
      <h2>Who else reads your words</h2>
      <p>
        Whoever runs this copy decides whether transcription and analysis happen on their own machines or at a
        provider. Each report says which engine wrote the transcript and which judged the content. Names, mail
        addresses and transcripts are kept out of logs.
      </p>
      <h2>What you can do</h2>
      <ul>
        <li>Delete an interview: recording, transcript and analysis go together.</li>
        <li>Take the transcript and the report with you, as text, subtitles, JSON or PDF.</li>
        <li>
          Choose under Account how long recordings stay, who may judge your words and what mail you get.
        </li>
        <li>Download all that is kept about you as one file, or erase all of it. Both are under Account.</li>
        <li>End every sign-in at once, on all devices.</li>
      </ul>
    </Article>
  );
}
