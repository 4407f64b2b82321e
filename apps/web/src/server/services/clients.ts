import { config } from '../config';
import { serviceClient } from './client';
import type { paths as AnalyzerPaths } from './generated/ai-analyzer-service';
import type { paths as NotificationPaths } from './generated/notification-service';
import type { paths as ProcessorPaths } from './generated/processor-service';
import type { paths as UploadPaths } from './generated/upload-service';

export const analyzer = serviceClient<AnalyzerPaths>(() => config().AI_ANALYZER_SERVICE_URL);
export const notifications = serviceClient<NotificationPaths>(() => config().NOTIFICATION_SERVICE_URL);
export const processor = serviceClient<ProcessorPaths>(() => config().PROCESSOR_SERVICE_URL);
export const uploads = serviceClient<UploadPaths>(() => config().UPLOAD_SERVICE_URL);
