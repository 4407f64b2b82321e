/** What a mail says, free of how it looks. Every string is data: the templates escape it. */
export interface AnalysisMail {
  kind: 'analysis_ready';
  company: string;
  title: string;
  verdict: string;
  /** 0-100 with its half-width and the parts that it rests on; else the reason that there is none. */
  score:
    | { value: number; spread: number; parts: { label: string; score: number; basis: string }[] }
    | { reason: string };
  recommendations: { title: string; why: string; quote: { text: string; at: string } }[];
  caveats: string[];
  preliminary: boolean;
}

export interface FailureMail {
  kind: 'interview_failed';
  company: string;
  title: string;
  reason: string;
}

export interface MailLinks {
  interview: string;
  preferences: string;
  /** A page that stops the mails of this kind. */
  stop: string;
  /** A picture whose loading tells that the mail was opened; null where the person did not allow it. */
  opened: string | null;
  home: string;
}

export type MailContent = AnalysisMail | FailureMail;
