import { deadLetterId } from '@interview-buddy/shared-types/api';
import { z } from 'zod';

export const interviewParams = z.object({ interviewId: z.uuid() });
export const notificationParams = z.object({ notificationId: z.uuid() });
export const letterParams = z.object({ letterId: deadLetterId });
