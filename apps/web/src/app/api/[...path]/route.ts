import { publicApiRoute } from '@/server/http/api-route';
import { notFound } from '@/server/http/problem';

/** What is no route: answered, limited and refused to other sites like one, and never by a page. */
const nothing = publicApiRoute({ route: '/api/*' }, () => Promise.reject(notFound()));

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
