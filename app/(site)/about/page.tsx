import { housePage } from "@/app/house-page";

const page = housePage("about");

export const generateMetadata = page.generateMetadata;
export default page.Page;
