import { Body, Container, Head, Hr, Html, Img, Link, Preview, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import type { MailLinks } from '../mail-content.js';
import { colours, darkStyles, fonts, mailStyles } from './styles.js';

interface LayoutProps {
  /** What a mailbox shows beside the subject. */
  preview: string;
  links: MailLinks;
  children: ReactNode;
}

export function Layout({ preview, links, children }: LayoutProps) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body
        className="paper"
        style={{ backgroundColor: colours.paper, margin: 0, padding: '24px 0', fontFamily: fonts.sans }}
      >
        <Container style={{ maxWidth: 600, padding: '0 20px' }}>
          <Text className="ink" style={mailStyles.brand}>
            Interview Buddy
          </Text>
          <Section>{children}</Section>
          <Hr className="line" style={{ borderColor: colours.line, margin: '32px 0 16px' }} />
          <Text className="muted" style={mailStyles.small}>
            You get this mail because you uploaded this interview to Interview Buddy.{' '}
            <Link className="link" href={links.preferences} style={mailStyles.link}>
              Choose which mails you get
            </Link>
            , or{' '}
            <Link className="link" href={links.stop} style={mailStyles.link}>
              stop mails of this kind
            </Link>
            .
          </Text>
          {links.opened && <Img src={links.opened} width={1} height={1} alt="" />}
        </Container>
      </Body>
    </Html>
  );
}
