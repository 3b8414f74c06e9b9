import { followSubjects } from "./follow-subjects";
import { noteReading } from "./note-reading";

// What pages do for people who are signed in, whatever else they do.
followSubjects();
noteReading();
