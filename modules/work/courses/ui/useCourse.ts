import { useRead } from '#platform/design/query.ts';
import { courses } from '../contract.ts';

/** What is read anew when a course, its people or sessions change. */
export const anew = { invalidates: [courses.list, courses.get, courses.people, courses.session] } as const;
export const useCourse = (courseId: string) => useRead(courses.get, { params: { courseId } });
