import { Button, Heading, Section, Text } from '@react-email/components';
import type { AnalysisMail, MailLinks } from '../mail-content.js';
import { Layout } from './layout.js';
import { mailStyles } from './styles.js';

export function AnalysisReady({ mail, links }: { mail: AnalysisMail; links: MailLinks }) {
  return (
    <Layout preview={mail.verdict} links={links}>
      <Text className="muted" style={mailStyles.eyebrow}>
        {mail.title} at {mail.company}
      </Text>
      <Heading as="h1" className="ink" style={mailStyles.verdict}>
        {mail.verdict}
      </Heading>
      <Score score={mail.score} preliminary={mail.preliminary} />
      {mail.recommendations.length > 0 && (
        <Heading as="h2" className="ink" style={mailStyles.heading}>
          What would raise it most
        </Heading>
      )}
      {mail.recommendations.map((recommendation, index) => (
        <Section key={index}>
          <Text className="ink" style={{ ...mailStyles.text, fontWeight: 600, margin: '0 0 4px' }}>
            {index + 1}. {recommendation.title}
          </Text>
          <Text className="ink" style={{ ...mailStyles.text, margin: 0 }}>
            {recommendation.why}
          </Text>
          <Text className="ink" style={mailStyles.quote}>
            “{recommendation.quote.text}” <span className="muted">({recommendation.quote.at})</span>
          </Text>
        </Section>
      ))}
      {mail.caveats.map((caveat, index) => (
        <Text key={index} className="muted" style={mailStyles.small}>
          Please note: {caveat}
        </Text>
      ))}
      <Section style={{ margin: '24px 0 0' }}>
        <Button className="button" href={links.interview} style={mailStyles.button}>
          Read the whole analysis
        </Button>
      </Section>
    </Layout>
  );
}

function Score({ score, preliminary }: Pick<AnalysisMail, 'score' | 'preliminary'>) {
  if ('reason' in score) {
    return (
      <Text className="ink" style={mailStyles.text}>
        No overall score: {score.reason}
      </Text>
    );
  }
  return (
    <Section>
      <Text className="ink" style={{ ...mailStyles.text, margin: '0 0 8px' }}>
        Overall score <strong>{score.value}</strong> of 100, give or take {score.spread}
        {preliminary ? ' (preliminary)' : ''}. It rests on:
      </Text>
      {score.parts.map((part, index) => (
        <Text key={index} className="muted" style={mailStyles.small}>
          {part.label}: <strong>{part.score}</strong> · {part.basis}
        </Text>
      ))}
    </Section>
  );
}
