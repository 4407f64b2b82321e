import { z } from 'zod';

export const interviewParams = z.object({ interviewId: z.uuid() });
export const notificationParams = z.object({ notificationId: z.uuid() });
