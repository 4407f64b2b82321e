import { Button, Heading, Section, Text } from '@react-email/components';
import type { FailureMail, MailLinks } from '../mail-content.js';
import { Layout } from './layout.js';
import { mailStyles } from './styles.js';

export function InterviewFailed({ mail, links }: { mail: FailureMail; links: MailLinks }) {
  return (
    <Layout preview={mail.reason} links={links}>
      <Text className="muted" style={mailStyles.eyebrow}>
        {mail.title} at {mail.company}
      </Text>
      <Heading as="h1" className="ink" style={mailStyles.verdict}>
        This interview could not be finished
      </Heading>
      <Text className="ink" style={mailStyles.text}>
        {mail.reason}
      </Text>
      <Section style={{ margin: '24px 0 0' }}>
        <Button className="button" href={links.interview} style={mailStyles.button}>
          See what you can do
        </Button>
      </Section>
    </Layout>
  );
}
