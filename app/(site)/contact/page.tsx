import { housePage } from "@/app/house-page";

const page = housePage("contact");

export const generateMetadata = page.generateMetadata;
export default page.Page;
