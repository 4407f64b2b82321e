// The reference server with its own Azure store: what we measure ourselves against.
import { BlobServiceClient } from '@azure/storage-blob';
import { AzureStore } from '@tus/azure-store';
import { Server } from '@tus/server';

const blobs = BlobServiceClient.fromConnectionString(process.env['BLOB_CONNECTION_STRING'] ?? '');
const datastore = new AzureStore({ client: blobs.getContainerClient('recordings') });

new Server({ path: '/uploads', datastore, relativeLocation: true }).listen({
  host: '127.0.0.1',
  port: Number(process.env['PORT']),
});
