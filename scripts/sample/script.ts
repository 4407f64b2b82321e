/** What is said in the sample recording. A number in brackets is a silence in milliseconds. */
export interface Line {
  speaker: 'interviewer' | 'candidate';
  text: string;
  /** Silence after the line, ms. */
  gap: number;
}

export const lines: Line[] = [
  {
    speaker: 'interviewer',
    text: `Thanks for making time today. [400] I lead the support engineering group here, and I would like to
      hear about your work. [500] To begin, tell me about yourself, and what brought you to this role.`,
    gap: 1100,
  },
  {
    speaker: 'candidate',
    text: `Um, sure. [500] I have been a support engineer for about six years. [300] I started on the phones at a
      small payments company, and, uh, I moved into the technical team after two years. [450] Since then I have
      mostly worked on, like, the difficult cases, where a customer cannot use the product and nobody knows why.
      [400] I like that kind of work, and your team does a lot of it, so that is why I applied.`,
    gap: 900,
  },
  {
    speaker: 'interviewer',
    text: `Good. [300] Tell me about a time you solved a serious problem for a customer.`,
    gap: 1300,
  },
  {
    speaker: 'candidate',
    text: `Last spring our biggest customer could not send invoices for two days. [400] They have four hundred
      users, and they were about to cancel the contract. [500] I was the engineer on call, so it was my job to
      find the cause and to keep them informed. [450] I asked them for the exact requests, and I compared them
      with our logs, hour by hour. [350] I found that a new security rule was blocking every message from one
      of their offices. [400] I wrote a small test to prove it, I changed the rule with the network team, and I
      called the customer every two hours. [500] As a result, invoices worked again the same evening, the customer
      stayed with us, and we reduced that kind of ticket by thirty percent over the next quarter.`,
    gap: 1000,
  },
  {
    speaker: 'interviewer',
    text: `That is a clear example. [350] Can you describe a conflict with a coworker, and how you handled it?`,
    gap: 1900,
  },
  {
    speaker: 'candidate',
    text: `Uh, yes. [600] So, um, we had a developer who, you know, closed our tickets without reading them.
      [500] It was a bad situation for the whole team, and my manager asked me to, uh, do something about it. [700]
      I invited him to lunch, and I showed him three tickets, and, um, I asked what he needed from us. [450] We
      wrote a short template together, with the steps and the logs, and I trained my team to use it. [600] Um,
      yeah, that is what we did.`,
    gap: 1000,
  },
  {
    speaker: 'interviewer',
    text: `Okay. [300] What would you say is your biggest weakness?`,
    gap: 2600,
  },
  {
    speaker: 'candidate',
    text: `Um, [700] well, I think, like, that is a hard question. [600] I guess I am, you know, sort of a
      perfectionist, maybe, and, uh, people say that I, like, work too much. [800] And, um, there was this one
      thing with the documents, or, well, not the documents, but the, uh, the pages that we have for the
      customers, and, you know, they were kind of old, and somebody should have, um, looked at them. [900] And
      the other team was also busy at that time, and it was winter, and, like, everything was a bit slow. [700]
      So, uh, I do not really know. [500] I suppose I could be better at, you know, time and things like that.`,
    gap: 1100,
  },
  {
    speaker: 'interviewer',
    text: `Thank you. [300] Last question. [300] How do you learn a new product quickly, and why do you want to
      work here?`,
    gap: 1200,
  },
  {
    speaker: 'candidate',
    text: `When I joined my current company, I had to learn a large product in one month. [400] I read the
      public guides first, and then I, um, answered twenty old tickets by myself and compared my answers with
      the real ones. [500] After four weeks I was, uh, closing eight tickets a day, which was the average of
      the team. [600] I want to work here because you support engineers directly, and I, like, enjoy talking to
      people who build things. [400] I would be happy to bring that to your team.`,
    gap: 900,
  },
  {
    speaker: 'interviewer',
    text: `Great. [300] Thank you for your time. [250] We will be in touch next week.`,
    gap: 700,
  },
];
