// A file of its own, so that it is loaded after the first page: nothing is said before somebody saves, and what is said meanwhile waits.
export { Notifications as default } from '@mantine/notifications';
