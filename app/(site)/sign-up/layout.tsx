import { EntryLayout } from "../entry-layout";

export default EntryLayout;
